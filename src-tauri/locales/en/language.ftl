# The choice of the language. Each language stands there under its own name, which is in no file.

language = Language
language-body = For everything this app says, its notices and menus included. The shop writes to you in it too, where it can.
language-system = System
