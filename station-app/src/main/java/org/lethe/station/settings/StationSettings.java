package org.lethe.station.settings;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lethe.station.model.StationIdentity;

/**
 * What the owner of a station may choose. One JSON file, {@code settings.json} in the data directory.
 *
 * @param stationId the station's own name on certificates, made on its first start, for example {@code LS-4F7K2M}
 * @param shop name and place of the shop, for certificates; empty until somebody fills it in
 * @param contact telephone, address or mail for questions about certificates; empty until somebody fills it in
 * @param operatorTitle position of the people who erase, for certificates; empty until somebody fills it in
 * @param language tag of the language of window and commands, for example {@code zh-CN}; empty for the computer's own
 * @param verifyUrl what stands before the token in a QR code; a shop with a page that checks tokens writes its address here
 * @param adb the adb server as {@code host:port}
 * @param adbPath the adb program; empty for the one on the path
 * @param window how the window begins
 * @param printing printers and labels
 * @param sale what must be before a phone is sold
 * @param pos how sales systems reach the station
 * @param twoForOverride whether going on in spite of a warning needs a second operator's PIN
 * @param retentionYears how long records are kept before they may be purged; three years or longer
 */
public record StationSettings(
        String stationId,
        String shop,
        String contact,
        String operatorTitle,
        Optional<String> language,
        String verifyUrl,
        String adb,
        Optional<String> adbPath,
        WindowSettings window,
        PrintingSettings printing,
        SaleSettings sale,
        PosSettings pos,
        boolean twoForOverride,
        int retentionYears) {
    /** Names no page, so that a scanner shows the token instead of opening an address that nobody serves. */
    static final String NO_PAGE = "lethe:verify";

    private static final String USUAL_ADB = "127.0.0.1:5037";
    /** GB 46864-2025, section 7. */
    private static final int LEAST_RETENTION = 3;

    private static final int LONGEST_RETENTION = 100;
    private static final Pattern STATION_ID = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,14}[A-Z0-9]");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern URL = Pattern.compile("[a-z][a-z0-9+.-]*:[!-\"$-~]+");
    private static final Pattern ADB = Pattern.compile("(\\S+:)?\\d{1,5}");

    public StationSettings {
        demand(STATION_ID, stationId, "stationId", "3 to 16 of A-Z, 0-9 and '-', for example LS-4F7K2M");
        language.ifPresent(tag -> demand(LANGUAGE, tag, "language", "zh-CN or en"));
        demand(URL, verifyUrl, "verifyUrl", "an address without '#', for example https://shop.example/verify");
        demand(ADB, adb, "adb", "host:port, for example 127.0.0.1:5037");
        if (retentionYears < LEAST_RETENTION || retentionYears > LONGEST_RETENTION) {
            throw new IllegalArgumentException("\"retentionYears\" must be " + LEAST_RETENTION + " to "
                    + LONGEST_RETENTION + ": it may lengthen the three years of GB 46864-2025 and never shorten them;"
                    + " not " + retentionYears);
        }
    }

    /** The settings of a station that was never set up. */
    static StationSettings ofNewStation(String stationId) {
        return new StationSettings(
                stationId,
                "",
                "",
                "",
                Optional.empty(),
                NO_PAGE,
                USUAL_ADB,
                Optional.empty(),
                WindowSettings.usual(),
                PrintingSettings.none(),
                SaleSettings.usual(),
                PosSettings.usual(),
                false,
                LEAST_RETENTION);
    }

    /** Where erasures take place, as certificates say it. */
    public StationIdentity identity() {
        return new StationIdentity(stationId, shop, contact, operatorTitle);
    }

    /** The same settings in another language. */
    public StationSettings inLanguage(String tag) {
        return new StationSettings(
                stationId,
                shop,
                contact,
                operatorTitle,
                Optional.of(tag),
                verifyUrl,
                adb,
                adbPath,
                window,
                printing,
                sale,
                pos,
                twoForOverride,
                retentionYears);
    }

    static void demand(Pattern form, String value, String name, String example) {
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" must be " + example + ", not \"" + value + "\"");
        }
    }
}
