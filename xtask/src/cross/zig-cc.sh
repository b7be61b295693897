#!/bin/sh
# zig as the C compiler for macOS. zig names the system in its own way, so what build scripts say about it is dropped.
# Objective-C needs Apple's own headers; nothing is linked here, so it is answered with an empty object.
here=$(dirname "$0")
objective=
skip=
count=$#
while [ "$count" -gt 0 ]; do
    word=$1
    shift
    count=$((count - 1))
    if [ -n "$skip" ]; then
        skip=
        continue
    fi
    case $word in
        -arch | -isysroot | -target | --target) skip=1 ;;
        -arch=* | -isysroot=* | --sysroot=* | --target=* | -target=* | -m*-version-min=*) ;;
        *.m | *.mm) objective=1 ;;
        -xobjective-c | -xobjective-c++ | -fobjc-*) ;;
        *) set -- "$@" "$word" ;;
    esac
done
if [ -n "$objective" ]; then
    empty=$here/empty.c
    [ -e "$empty" ] || : > "$empty"
    set -- "$@" "$empty"
fi
exec "$here/bin/python" -m ziglang cc -target aarch64-macos "$@"
