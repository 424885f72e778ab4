# What a Linux does with a share that it has mounted, in the shell of busybox: one function a step, and a test a step that
# knows what comes of it. user, password and the mounts to try are written below this by the test.
# Every step answers with its output between a line "== MOUNT STEP" and a line "-- STATUS".

# Mounts the share twice, in ways that know nothing of each other. The second mount keeps nothing in its cache.
try() { # NAME OPTIONS PORT TAPPED_PORT
  name=$1
  mkdir -p "/mnt/$name" "/other/$name"
  step mounts "$2" "$3" "$4"
  here=/mnt/$name/$name there=/other/$name/$name
  if cd "$here"; then
    for each in browse symlinks big edits renames deletes many names space holes sparse attributes extended locks shared beneath; do
      step $each
    done
    cd /
  fi
  step unmounts
  step log
}

step() { # FUNCTION ARGUMENT...
  echo "== $name $1"
  ("$@") 2>&1
  echo "-- $?"
}

mounts() {
  common=ip=10.0.2.2,username=$user,password=$password,$1
  mount -t cifs -o "$common,port=$2" //10.0.2.2/Files "/mnt/$name" &&
    mount -t cifs -o "$common,port=$3,nosharesock,cache=none,actimeo=0" //10.0.2.2/Files "/other/$name"
}

unmounts() { umount "/mnt/$name" && umount "/other/$name"; }

log() { dmesg -c | grep -E 'CIFS: |WARNING: |BUG: '; }

# By read and write; this kernel's sendfile warns of itself where nothing is cached.
show() { dd if="$1" 2>/dev/null; }

forget() { sync; echo 3 > /proc/sys/vm/drop_caches; }

browse() {
  find . | sort
  stat -c '%F %s %Y %n' . told sub/below
}

symlinks() {
  readlink link
  readlink sublink
  cat link sublink/below
}

big() {
  dd if=/dev/urandom of=/tmp/big bs=1M count=8 2>/dev/null
  cp /tmp/big big
  forget
  cmp /tmp/big big && sha256sum big
}

edits() {
  printf aaaaaaaaaa > edited
  printf bbb >> edited
  printf XX | dd of=edited bs=1 seek=4 conv=notrunc 2>/dev/null
  truncate -s 12 edited
  printf grown > grown
  truncate -s 5000 grown
  forget
  cat edited
  echo
  stat -c %s grown
}

renames() {
  mkdir folder empty
  echo inside > folder/file
  echo first > first
  echo second > second
  echo old > replaced
  echo new > replacing
  mv first renamed
  mv second folder/moved
  mv folder "new folder"
  mv empty "new folder/empty"
  mv replacing replaced
  cat renamed "new folder/file" "new folder/moved" replaced
  find "new folder" | sort
}

deletes() {
  mkdir -p doomed/below
  echo x > doomed/below/file
  rmdir doomed
  rm doomed/below/file && rmdir doomed/below doomed
  mkdir tree tree/a tree/b
  touch tree/1 tree/a/2 tree/b/3
  rm -r tree
  echo unlinked > open
  (rm open; cat) < open
  ls -1
}

many() {
  mkdir many
  for i in $(seq 300); do echo $i > many/number-$i; done
  forget
  ls many | wc -l
  find many -type f | wc -l
}

names() {
  mkdir names
  for each in 'with  two spaces' 'Grüße, Jürgen' 中文文件 日本語のファイル 🦘 'what?' a:b 'a*b' 'less<more>' 'pipe|pipe' '"said"' \
    'ends with a dot.' 'ends with a space ' .dotted; do
    echo "$each" > "names/$each"
  done
  forget
  for each in names/* names/.dotted; do echo "$each:$(cat "$each")"; done
}

space() { df -k . | tail -n 1; }

holes() {
  dd if=/dev/urandom bs=64k count=16 2>/dev/null | tee /tmp/holed > holed
  dd if=/dev/zero of=/tmp/holed bs=64k seek=4 count=8 conv=notrunc 2>/dev/null
  sync
  /bin/fallocate --punch-hole --offset 262144 --length 524288 holed && forget && cmp /tmp/holed holed && stat -c %s holed
}

sparse() {
  truncate -s 64M sparse
  printf end | dd of=sparse bs=1 seek=67108864 conv=notrunc 2>/dev/null
  forget
  tail -c 5 sparse | od -c | head -n 1
}

attributes() {
  echo x > locked
  chmod 444 locked
  echo x > dated
  touch -d @981173106 dated
  stat -c '%a %n' "$there/locked"
  stat -c '%Y %n' "$there/dated"
  echo y > "$there/locked" || echo refused
  chmod 644 "$there/locked"
  echo y > "$there/locked" && show "$there/locked"
}

extended() {
  echo x > attributed
  setfattr -n user.colour -v green attributed
  getfattr -n user.colour --only-values --absolute-names "$there/attributed" && echo
}

# Both mounts have the file open beforehand, so that neither may cache it and every lock goes to the server.
locks() {
  echo x > guarded
  exec 3< guarded 4< "$there/guarded"
  flock 3 && echo here: locked
  flock --nonblock 4 || echo there: refused
  (flock 4 && echo there: locked) &
  flock --unlock 3
  wait
  flock --nonblock 3 || echo here: refused
  exec 4<&-
  flock --nonblock 3 && echo here: locked
}

shared() {
  echo from here > shared
  show "$there/shared"
  echo from there > "$there/shared"
  forget
  cat shared
  exec 3>> shared
  echo more from here >&3
  echo more from there >> "$there/shared"
  exec 3>&-
  forget
  cat shared
  mv "$there/shared" "$there/shared.moved"
  ls "$there" | grep shared
}

# Asks the host to do something to the folder, and waits until it is done.
host() {
  echo "host: $name $1"
  read -r done
}

beneath() {
  cat changing
  host changes
  forget
  show "$there/changing"
  host creates
  cat created
  host deletes
  ls "$there" | grep -E 'chang|creat'
}
