#!/bin/sh
# Becomes a command, in a network and among disks that nobody else has: torture-world.sh FOLDER COMMAND ...
# Run it by unshare --net --mount: all of it, firewall rules too, is gone with the command.
# FOLDER gets "blocks", a disk whose files share blocks and are compressed, and "plain", one without attributes and streams;
# what this machine cannot do stands in FOLDER/missing, a word and the reason a line.
set -eu
folder=$1
shift
missing=$folder/missing
log=$folder/world.log
: >"$missing"

try() {
  what=$1
  shift
  "$@" >"$log" 2>&1 || printf '%s\t%s: %s\n' "$what" "$1" "$(tail -n 1 "$log")" >>"$missing"
}

make_blocks() {
  truncate -s 256M "$folder/blocks.img" && mkfs.btrfs -q -f "$folder/blocks.img" &&
    mount -o loop "$folder/blocks.img" "$folder/blocks"
}

PATH=$PATH:/usr/sbin:/sbin
mkdir -p "$folder/blocks" "$folder/plain"
ip link set lo up
# Otherwise an acknowledgement that waits for company is held up when a test blocks its connection, and whatever the server
# sends after that.
for local in 127.0.0.0/8 127.0.0.1; do
  ip route replace table local local $local dev lo proto kernel scope host src 127.0.0.1 quickack 1
done
try iptables iptables -S
try btrfs make_blocks
try ramfs mount -t ramfs ramfs "$folder/plain"
exec "$@"
