# Sourced by ./sumbawa and ./verify: finds a JDK of version 25 or newer.
# Written for the bash 3.2 of macOS too.

# Prints the major version of the JDK in a folder; nothing when there is no JDK.
jdk_major() {
  local home=$1 version=""
  [ -x "$home/bin/java" ] && [ -x "$home/bin/javac" ] || return 0
  if [ -r "$home/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
  fi
  if [ -z "$version" ]; then
    version=$("$home/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\)[."-].*/\1/p')
  fi
  printf '%s' "$version"
}

# Prints the folder of the JDK to use: JAVA_HOME when it will do, else the oldest in the usual folders that
# will do, else the one of the java on the PATH. Returns 1 when there is none.
find_jdk() {
  local home major best="" best_major=1000 on_path
  for home in "${JAVA_HOME:-}"; do
    major=$(jdk_major "$home")
    if [ "${major:-0}" -ge 25 ]; then printf '%s' "$home"; return 0; fi
  done
  for home in /usr/lib/jvm/* /opt/* /opt/java/* /usr/java/* /usr/local/openjdk-* /usr/local/java/* \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$home" ] || continue
    major=$(jdk_major "$home")
    if [ "${major:-0}" -ge 25 ] && [ "$major" -lt "$best_major" ]; then best=$home best_major=$major; fi
  done
  if [ -z "$best" ] && on_path=$(command -v javac); then
    home=$(cd "$(dirname "$(real_path "$on_path")")/.." && pwd -P)
    major=$(jdk_major "$home")
    if [ "${major:-0}" -ge 25 ]; then best=$home; fi
  fi
  [ -n "$best" ] && printf '%s' "$best"
}

# Prints where a path leads through all its symbolic links.
real_path() {
  local path=$1 target
  while [ -L "$path" ]; do
    target=$(readlink "$path")
    case $target in
      /*) path=$target ;;
      *) path=$(dirname "$path")/$target ;;
    esac
  done
  printf '%s/%s' "$(cd "$(dirname "$path")" && pwd -P)" "$(basename "$path")"
}

# Runs Maven on the JDK in $jdk, without that JDK's remarks about what Maven itself is made of.
maven() {
  JAVA_HOME=$jdk MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" \
    mvn -B -ntp -Dstyle.color=never "$@"
}

# Says what to install when find_jdk found nothing.
explain_missing_jdk() {
  cat >&2 <<'TEXT'
Sumbawa needs a JDK of version 25 or newer, and found none: not in JAVA_HOME, not in the usual folders
(/usr/lib/jvm, /opt, ~/.sdkman/candidates/java, ~/.jdks, /Library/Java/JavaVirtualMachines), not on the PATH.
Install one, for example
  Debian, Ubuntu   apt-get install openjdk-25-jdk   (or temurin-25-jdk from Adoptium's repository)
  Fedora           dnf install java-25-openjdk-devel
  macOS            brew install openjdk@25
  anywhere         sdk install java 25-tem          (https://sdkman.io)
or point JAVA_HOME at one.
TEXT
}

# Says what to install when there is no Maven.
explain_missing_maven() {
  cat >&2 <<'TEXT'
Building Sumbawa needs Apache Maven 3.8.7 or newer, and there is no mvn on the PATH.
Install it, for example: apt-get install maven, dnf install maven, brew install maven.
TEXT
}
