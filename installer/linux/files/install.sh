#!/bin/sh
# Installs Mihan for the account that runs this, or puts this version in place of an older one; no administrator needed.
# What the office registered lies elsewhere (~/.local/share/mihan) and is never touched.
# Exit status: 0 done; 2 the line was not understood; 10 the program is open; 11 no room; 12 no right to write; 13 made
# for other machines; 14 a newer version is installed; 15 could not be put in place, the old one stands; 16 this folder
# is not whole.
set -u

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P) || exit 2
place=${MIHAN_PLACE:-$HOME/.local/lib/mihan}
share=${XDG_DATA_HOME:-$HOME/.local/share}
binaries=$HOME/.local/bin
what=install
language=${LC_ALL:-${LC_MESSAGES:-${LANG:-en}}}

say() {
    case $language in
    ar*) printf '%s\n' "$2" ;;
    ckb* | ku*) printf '%s\n' "$3" ;;
    *) printf '%s\n' "$1" ;;
    esac
}

stop() {
    status=$1
    shift
    say "$@" >&2
    exit "$status"
}

usage() {
    say "usage: sh install.sh [--uninstall] [--place FOLDER] [--language ar|ckb|en]" \
        "الاستعمال: sh install.sh [--uninstall] [--place FOLDER] [--language ar|ckb|en]" \
        "بەکارهێنان: sh install.sh [--uninstall] [--place FOLDER] [--language ar|ckb|en]"
}

while [ $# -gt 0 ]; do
    case $1 in
    --uninstall) what=uninstall ;;
    --place) [ $# -gt 1 ] || { usage >&2; exit 2; }; place=$2; shift ;;
    --language) [ $# -gt 1 ] || { usage >&2; exit 2; }; language=$2; shift ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done
case $place in
/?*) ;;
*) place=$(pwd -P)/$place ;;
esac

running() {
    for program in /proc/[0-9]*/exe; do
        case $(readlink "$program" 2>/dev/null) in
        "$place/mihan" | "$place/mihan (deleted)") return 0 ;;
        esac
    done
    return 1
}

refresh() {
    command -v update-mime-database >/dev/null && update-mime-database "$share/mime" >/dev/null 2>&1
    command -v update-desktop-database >/dev/null && update-desktop-database "$share/applications" >/dev/null 2>&1
    command -v gtk-update-icon-cache >/dev/null && gtk-update-icon-cache -q -t -f "$share/icons/hicolor" >/dev/null 2>&1
    return 0
}

not_while_open() {
    running && stop 10 "Mihan is open. Close its window, then start this again." \
        "برنامج مهن مفتوح. أغلقوا نافذته ثم أعيدوا المحاولة." \
        "بەرنامەی میهەن کراوەتەوە. پەنجەرەکەی دابخەن و دووبارە هەوڵ بدەنەوە."
    return 0
}

is_ours() {
    [ -f "$place/_internal/MANIFEST.json" ] && [ -f "$place/mihan" ]
}

if [ "$what" = uninstall ]; then
    not_while_open
    if is_ours; then
        rm -rf -- "$place" || stop 12 "It could not be removed: $place" "تعذّر الحذف: $place" "نەتوانرا بسڕدرێتەوە: $place"
    elif [ -e "$place" ]; then
        stop 15 "There is something else in $place: nothing was removed." \
            "في $place شيء آخر: لم يُحذف شيء." "لە $place شتێکی تر هەیە: هیچ نەسڕایەوە."
    fi
    [ -L "$binaries/mihan" ] && [ "$(readlink "$binaries/mihan")" = "$place/mihan" ] && rm -f -- "$binaries/mihan"
    rm -f -- "$share/applications/mihan.desktop" "$share/mime/packages/mihan.xml"
    for icon in "$share"/icons/hicolor/*/apps/mihan.png "$share"/icons/hicolor/*/apps/mihan.svg; do
        rm -f -- "$icon"
    done
    refresh
    say "The program was removed. What the office registered is still in $share/mihan." \
        "حُذف البرنامج. ما سجّله المكتب باقٍ في $share/mihan." \
        "بەرنامەکە سڕایەوە. ئەوەی نووسینگە تۆماری کردووە هێشتا لە $share/mihan دایە."
    exit 0
fi

say "Looking at the files …" "تُفحص الملفات …" "پەڕگەکان دەپشکنرێن …"
[ -f "$here/SHA256SUMS" ] && (cd "$here" && sha256sum --check --quiet --strict SHA256SUMS >/dev/null 2>&1) ||
    stop 16 "This folder is not whole: files are missing or are not as they were made. Copy it, or unpack it, again." \
        "هذا المجلد ناقص: ملفات مفقودة أو تغيّرت عمّا صُنعت. انسخوه أو فكّوا ضغطه من جديد." \
        "ئەم فۆڵدەرە تەواو نییە: پەڕگە کەمن یان گۆڕاون. دووبارە کۆپی بکەن یان بیکەنەوە."
version=$(cat "$here/VERSION")
machine=$(cat "$here/MACHINE")
[ "$(uname -s) $(uname -m)" = "$machine" ] ||
    stop 13 "This was made for $machine; this machine is $(uname -s) $(uname -m)." \
        "صُنعت هذه النسخة لـ $machine، وهذا الجهاز $(uname -s) $(uname -m)." \
        "ئەمە بۆ $machine دروستکراوە، ئەم ئامێرە $(uname -s) $(uname -m) یە."
not_while_open
if [ -e "$place" ] && ! is_ours; then
    stop 15 "There is something else in $place: choose another folder with --place." \
        "في $place شيء آخر: اختاروا مجلدًا آخر بـ --place." "لە $place شتێکی تر هەیە: فۆڵدەرێکی تر بە --place هەڵبژێرن."
fi
before=$(cat "$place/VERSION" 2>/dev/null || printf '0')
newest=$(printf '%s\n%s\n' "$before" "$version" | sort -V | tail -n 1)
[ "$newest" = "$version" ] ||
    stop 14 "Version $before is installed, which is newer than $version." \
        "النسخة $before مثبّتة، وهي أحدث من $version." "وەشانی $before دامەزراوە کە لە $version نوێترە."

above=$(dirname -- "$place")
no_right() {
    stop 12 "Nothing can be written in $1. Choose another folder with --place, or ask whoever looks after this machine." \
        "لا تمكن الكتابة في $1. اختاروا مجلدًا آخر بـ --place أو اسألوا من يدير هذا الجهاز." \
        "ناتوانرێت لە $1 بنووسرێت. فۆڵدەرێکی تر بە --place هەڵبژێرن یان لە بەڕێوەبەری ئامێرەکە بپرسن."
}
mkdir -p -- "$above" 2>/dev/null || no_right "$above"
[ -w "$above" ] || no_right "$above"
mkdir -p -- "$binaries" "$share/applications" "$share/mime/packages" "$share/icons/hicolor" 2>/dev/null || no_right "$share"
needed=$(du -sk "$here/mihan" | cut -f 1)
free=$(df -Pk "$above" | awk 'NR == 2 { print $4 }')
no_room() {
    stop 11 "There is no room: $((needed / 1024)) MB are needed in $above, $((free / 1024)) MB are free." \
        "لا تتوفّر مساحة: يلزم $((needed / 1024)) ميغابايت في $above والمتاح $((free / 1024))." \
        "شوێن نییە: $((needed / 1024)) مێگابایت لە $above پێویستە و $((free / 1024)) بەردەستە."
}
[ "$free" -gt $((needed + needed / 10)) ] || no_room

not_placed() {
    rm -rf -- "$place.new"
    [ -d "$place" ] || { [ -d "$place.old" ] && mv -- "$place.old" "$place"; }
    stop 15 "It could not be put in place; what stood there before stands there again." \
        "تعذّر التثبيت؛ وبقي ما كان قائمًا كما كان." "نەتوانرا دابمەزرێنرێت؛ ئەوەی پێشتر هەبوو وەک خۆی ماوەتەوە."
}
# Cut off before, between the two moves: the old one goes back to where it was.
[ -d "$place" ] || { [ -d "$place.old" ] && mv -- "$place.old" "$place"; }
rm -rf -- "$place.new" "$place.old"
trap 'not_placed' INT TERM HUP
say "Installing version $version …" "تُثبَّت النسخة $version …" "وەشانی $version دادەمەزرێت …"
cp -R -- "$here/mihan" "$place.new" 2>/dev/null || { rm -rf -- "$place.new"; no_room; }
cp -- "$here/VERSION" "$place.new/VERSION" || not_placed
sync
if [ -d "$place" ]; then
    mv -- "$place" "$place.old" || not_placed
fi
mv -- "$place.new" "$place" || not_placed
trap - INT TERM HUP
rm -rf -- "$place.old"

# Something of their own by that name stays theirs.
[ -e "$binaries/mihan" ] && [ ! -L "$binaries/mihan" ] || ln -sf -- "$place/mihan" "$binaries/mihan"
cp -R -- "$here/share/icons/hicolor/." "$share/icons/hicolor/"
cp -- "$here/share/mime/packages/mihan.xml" "$share/mime/packages/mihan.xml"
quoted=$(printf '%s' "$place/mihan" | sed 's/[\\"`$]/\\&/g')
while IFS= read -r line; do
    case $line in
    Exec=*) printf 'Exec="%s" %%f\n' "$quoted" ;;
    *) printf '%s\n' "$line" ;;
    esac
done <"$here/share/applications/mihan.desktop" >"$share/applications/mihan.desktop"
refresh
say "Mihan $version is installed. Open it from the menu, or type: $binaries/mihan" \
    "ثُبّت مهن $version. افتحوه من القائمة أو اكتبوا: $binaries/mihan" \
    "میهەن $version دامەزرا. لە پێڕستەوە بیکەنەوە یان بنووسن: $binaries/mihan"
