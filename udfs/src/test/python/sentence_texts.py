"""Two hundred texts on which tokenizers part: case, width, scripts, accents, what is not seen, and length."""

import unicodedata

PLAIN = [
    "How do I reset my Gmail password?",
    "The Lessee shall pay USD 3,000 on or before the 5th of each month.",
    "Windows and Linux are not the same.",
    "Error E01 means low pressure; F77 means a blocked filter.",
    "Naïve café owners in Zürich and Łódź résumé their façades.",
    "如何重置Gmail邮箱的密码",
    "在Windows上安装A100显卡驱动",
    "Ⅰ型与Ⅱ型糖尿病的区别",
    "承租人应当按月预付租金3,000元。",
    "第12条 甲方（ABC公司）不得转让本合同",
    "退款多久到账？",
    "iPhone 15 Pro Max 256GB 多少钱",
    "请在24小时内联系support@example.com或拨打400-800-1234",
    "IBM、NASA和CCTV的缩写是什么意思",
    "ÅNGSTRÖM Ça Ñandú ß ẞ İstanbul ıI",
    "Привет, Мир! Ёлка и Йод",
    "ΑΒΓ αβγ ΣΊΣΥΦΟΣ Ὀδυσσεύς",
    "東京タワーへ行きたいです。ガギグゲゴ",
    "한국어 문장입니다",
    "Tiếng Việt có dấu: Đặng Thị Ngọc",
]

APART = [
    "", " ", "\t\n\r", "a", "A", "退", "。", "...", "?!?!", "0", "1234567890", "3.14159", "1,000,000.00", "-5%", "50%", "50 %", "½ ¼ ²³",
    "①②③ ⑴⑵ ㈠ ㊀", "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", "ⅰⅱⅲⅳ", "第Ⅳ章", "Ⅲ期临床试验", "ＡＢＣ１２３", "ａｂｃ", "（全角括号）", "￥１００", "$100 €200 £300 ¥400",
    "😀", "😀😃😄", "Great job 👍🏽!", "👩‍👩‍👧‍👦 family", "🇨🇳🇺🇸", "❤️", "☎️ 400-1234", "合同😀到期", "e\u0301", "é", "cafe\u0301",
    "Z̤͔ͧ̑̓ä͖̭̈̇lͮ̒ͫǧ̗͚̚o̙̔ͮ̇͐̇", "a\u0308\u0323", "か\u3099", "が", "\u200bzero\u200bwidth\u200b", "soft\u00adhyphen", "\ufeffBOM", "left\u200eright\u200f",
    "no\u00a0break\u202fspace", "ideographic\u3000space　全角", "line\u2028separator\u2029", "bell\u0007and\u0000null", "\u0085next", "\ufffdreplacement", "word\u2060joiner",
    "\u202eoverride\u202c", "don't", "don’t", "it`s", "rock'n'roll", "state-of-the-art", "snake_case_name", "camelCaseName", "C++", "C#", ".NET", "a/b/c",
    "https://www.example.com/a?b=c&d=%E4%B8%AD#x", "user@example.com", "192.168.0.1", "2025-09-01T10:15:00Z", "10:15", "1/9/2024", "C:\\Users\\Me\\a.txt",
    "{\"key\": [1, 2]}", "<b>bold</b>", "SELECT * FROM t WHERE a >= 1", "x = y ** 2 + 3;", "[CLS]", "[SEP] in the middle", "a [MASK] b", "[UNK][PAD]", "##ing", "[unused1]",
    "Donaudampfschifffahrtsgesellschaftskapitän", "pneumonoultramicroscopicsilicovolcanoconiosis", "hippopotomonstrosesquippedaliophobia",
    "a" * 99, "a" * 100, "a" * 101, "A" * 150, "哈" * 120, "ab" * 60 + " end", "1" * 130, "-" * 200,
    "word " * 250, "word " * 260, "word " * 300, "Word, " * 400, "租金" * 200, "租金" * 260, "第一条 乙方应当Pay租金。" * 60, "unbelievably " * 120, "é" * 300, "😀 " * 300,
    "The quick brown fox jumps over the lazy dog. " * 60, "中文and英文Mixed混合text文本" * 40, "\u200b" * 300 + "end", "12 34 56 " * 150,
    "麤龘靐齉", "𠀀𠮷𡃁", "㐀㐁", "﨎豈", "〇一二三", "々〆ヶ", "「引号」『书名』《合同法》〈节〉【注】", "——破折号……省略号", "、，。；：？！", "·間隔·", "～波浪~",
    "مرحبا بالعالم", "שלום עולם", "हिन्दी में वाक्य", "สวัสดีชาวโลก", "ქართული", "Հայերեն", "አማርኛ", "Ꭰꭰ", "ﬁne ﬂow ﬀ", "Ǆ ǅ ǆ", "K Å Ω", "ſtreet", "ŉ", "ΐ", "𝐁𝐨𝐥𝐝 𝒮𝒸𝓇𝒾𝓅𝓉", "Ⓐⓑ", "㎏ ㎡ ℃ №", "™ © ®", "← → ⇒", "∑ ∫ √ ≤ ≠", "█▓▒░", "♠♥♦♣", "　",
]  # fmt: skip


def wide(text):
    """ASCII in its full-width forms, as Chinese input methods write it."""
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def texts():
    changes = (str.upper, wide, lambda text: unicodedata.normalize("NFD", text), "\u200b".join)
    # Text by text, so that no change is left out where the list is cut.
    return list(dict.fromkeys([*PLAIN, *APART, *(change(text) for text in PLAIN for change in changes)]))[:200]
