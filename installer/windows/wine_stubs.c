/* Two libraries of Windows 10 that Wine 8 lacks, as far as the check under Wine needs them.

They stand in the system folder of the Wine that checks, and are never shipped: Windows has its own.
   -DRANDOM  bcryptprimitives.dll   random bytes, from the same source as Wine's CryptGenRandom
   -DICU     icuuc.dll              Qt's converters of old encodings, of which it then finds none */

#include <windows.h>

#define OUT __declspec(dllexport)

#ifdef RANDOM
BOOLEAN NTAPI SystemFunction036(PVOID bytes, ULONG size);

OUT BOOL ProcessPrng(PBYTE bytes, SIZE_T size)
{
    return SystemFunction036(bytes, (ULONG)size);
}
#endif

#ifdef ICU
#define NOTHING(name) OUT void *name(void) { return 0; }

NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NOTHING(ucnv_cbFromUWriteUChars)
NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_close)
NOTHING(ucnv_countAvailable)
NOTHING(ucnv_fromUCountPending)
NOTHING(ucnv_fromUnicode)
NOTHING(ucnv_getAvailableName)
NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_getMaxCharSize)
NOTHING(ucnv_getName)
NOTHING(ucnv_getStandardName)
NOTHING(ucnv_getToUCallBack)
NOTHING(ucnv_reset)
NOTHING(ucnv_setFromUCallBack)
NOTHING(ucnv_setToUCallBack)
NOTHING(ucnv_toUCountPending)
NOTHING(ucnv_toUnicode)

OUT void *ucnv_open(const char *name, int *error)
{
    (void)name;
    *error = 2; /* U_MISSING_RESOURCE_ERROR */
    return 0;
}
#endif
