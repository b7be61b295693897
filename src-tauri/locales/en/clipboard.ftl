# The watch over a copied address.

clipboard-swapped = The clipboard was changed
clipboard-swapped-body = You copied one address, and now another one is there. Some malware does this. Do not paste it into your wallet.
clipboard-copied = You copied
clipboard-found = In the clipboard now
clipboard-understood = I understand
clipboard-differs = differs
clipboard-unreadable = This system does not let the app look into the clipboard. Compare the pasted address with this screen before you send.
