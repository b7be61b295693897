/* Wine 8 lacks the one function of bcryptprimitives.dll that Rust's standard library asks for random bytes. */
#include <windows.h>

#define PIECE 0x10000000UL

BOOLEAN NTAPI SystemFunction036(PVOID bytes, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T length)
{
    while (length > 0) {
        ULONG piece = length > PIECE ? PIECE : (ULONG)length;
        if (!SystemFunction036(bytes, piece))
            return FALSE;
        bytes += piece;
        length -= piece;
    }
    return TRUE;
}
