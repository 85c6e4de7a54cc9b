package org.lethe.station.ui;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether this computer can show Chinese. JavaFX draws a box for a character that no font has and says nothing, so the families that it
 * knows are looked through for one of those that have the characters of GB 2312 (decision 28).
 */
final class ChineseFont {
    /** Noto and Source Han, WenQuanYi, LXGW WenKai; what Windows, macOS and older Linux bring. */
    private static final Pattern FAMILY =
            Pattern.compile("(?i).*(\\bCJK\\b|Noto (Sans|Serif) (SC|TC)|Source ?Han|WenQuanYi|WenKai"
                    + "|YaHei|SimSun|SimHei|DengXian|PingFang|Heiti|Songti|Kaiti|STSong|AR PL|Droid Sans Fallback).*");

    private ChineseFont() {}

    /** @param families as JavaFX names them */
    static boolean isAmong(List<String> families) {
        return families.stream().anyMatch(family -> FAMILY.matcher(family).matches());
    }
}
