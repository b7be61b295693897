#!/bin/sh
# The life of the package on a clean Debian: installed, started, a purchase in the demo, removed. `cargo xtask bundle --try`
# starts this as root inside a root of its own, where /trial holds the package and the tests' programs.
set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

step() {
    printf '\n--- %s\n' "$*"
}

apt() {
    apt-get -q -y --no-install-recommends -o Dpkg::Use-Pty=0 "$@" >> /trial/apt.log 2>&1 || {
        tail -n 20 /trial/apt.log
        exit 1
    }
}

# Everything that a package could leave behind. Where packages keep notes on themselves is not looked at.
everything() {
    find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /tmp -o -path /trial -o -path /home \
        -o -path /var/cache -o -path /var/lib/apt -o -path /var/lib/dpkg -o -path /var/log \) -prune -o -print | sort
}

as_buyer() {
    setpriv --reuid buyer --regid buyer --clear-groups --inh-caps=-all env -i HOME=/home/buyer PATH=/usr/bin:/bin LANG=C.UTF-8 "$@"
}

apt update
useradd --create-home buyer

needs() {
    dpkg-query -W -f '${Package} ${Version}, ${Installed-Size} KiB, needs ${Depends}\n' "$1"
    if ldd "/usr/bin/$1" | grep 'not found'; then exit 1; fi
}

nothing_left() {
    # What only came along, even if apt itself would like to keep it.
    apt autoremove --purge -o APT::AutoRemove::RecommendsImportant=false -o APT::AutoRemove::SuggestsImportant=false
    everything > /trial/after
    diff /trial/before /trial/after || echo "(left by the libraries that it needs)"
    if grep -i cryptorefills /trial/after; then exit 1; fi
}

step "installed and removed, each on nothing but Debian's smallest system"
everything > /trial/before
apt install /trial/command-line.deb
needs cryptorefills
apt purge cryptorefills
nothing_left
apt install /trial/app.deb
needs cryptorefills-desktop
apt purge cryptorefills-desktop
nothing_left

step "both installed, with what the tests need besides"
# shellcheck disable=SC2086
apt install /trial/app.deb /trial/command-line.deb $1

step "the command line"
as_buyer cryptorefills --version
as_buyer cryptorefills sandbox --port 8077 > /trial/sandbox.log 2>&1 &
shop=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do
    grep -qs listening /trial/sandbox.log && break
    sleep 1
done
as_buyer cryptorefills --api-url http://127.0.0.1:8077 brands --country US > /trial/brands
head -n 3 /trial/brands
kill "$shop"

step "the window, as its desktop file starts it"
grep '^Exec=' /usr/share/applications/cryptorefills-desktop.desktop
Xvfb :77 -screen 0 1280x800x24 -nolisten tcp -noreset 2> /trial/screen.log &
screen=$!
code=0
as_buyer DISPLAY=:77 timeout 20 cryptorefills-desktop --demo || code=$?
# Ended from outside: it was still running.
[ "$code" = 124 ] || { echo "the app ended by itself: $code"; exit 1; }
kill "$screen" || cat /trial/screen.log

step "one purchase in the demo"
mkdir -p /trial/walk/debug
ln -sf /usr/bin/cryptorefills-desktop /trial/walk/debug/cryptorefills-desktop
chown -R buyer /trial/walk
as_buyer CARGO_TARGET_DIR=/trial/walk /trial/demo-walk

step "removed after use"
apt purge cryptorefills-desktop cryptorefills
everything > /trial/after
if grep -i cryptorefills /trial/after || grep -isl cryptorefills /etc/passwd /usr/share/applications/*.cache; then exit 1; fi
echo "what the buyer keeps:"
find /home/buyer -mindepth 1 -maxdepth 4 -iname '*cryptorefills*'
