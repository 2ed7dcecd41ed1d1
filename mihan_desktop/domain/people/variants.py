"""Spellings of one name that no rule of letters makes equal: old and new Arabic ones, and Sorani's of Arabic names."""

from typing import Final

_TABLE: Final = """
رحمن: رحمان
اسحاق: اسحق ايسحاق
اسماعيل: اسمعيل ايسماعيل سمايل
ابراهيم: ابرهيم ايبراهيم برايم
محمد: موحمد موحممد محممد محهمهد
احمد: احهمهد
محمود: مهحمود
مصطفي: مستفا مستهفا مستافا مصطفا
عثمان: عوسمان عسمان
عمر: عومر عومهر
علي: عهلي
حسين: حوسين حوسهين
حسن: حهسهن
صالح: سالح ساليح
طاهر: تاهير تاهر
خضر: خدر خيدر خزر
فاضل: فازل فازيل
كاظم: كازم كازيم
رمضان: رمزان رهمهزان
مرتضي: مورتزا مرتزا مرتضا
رضا: رزا ريزا
فاطمه: فاتيمه فاتمه
عايشه: ايشه عاييشه
خديجه: خهديجه
صلاح: سلاح سهلاح
صديق: سديق
صابر: سابير سابر
ناصر: ناسر ناسير
ياسين: يس
لطيف: لهتيف لتيف
عبدالرحمن: عبدالرحمان
"""
SAME: Final = {
    variant: name
    for name, _, variants in (line.partition(": ") for line in _TABLE.splitlines())
    for variant in variants.split()
}
"""plain variant → the plain name it is a spelling of"""
