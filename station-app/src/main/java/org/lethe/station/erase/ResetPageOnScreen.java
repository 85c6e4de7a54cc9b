package org.lethe.station.erase;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lethe.station.adb.AdbException;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.ResetPage;

/**
 * Brings the reset page of a phone's own Settings to its screen. Each page is looked for before it is opened: {@code am start} ends
 * with 0 even when it opened nothing, and one action leads to different pages on different Androids (android.md 1.15).
 */
record ResetPageOnScreen(StepContext context) {
    /** As {@code ComponentName.flattenToShortString} writes it. */
    private static final Pattern COMPONENT = Pattern.compile("[A-Za-z][\\w.]*/[\\w.$]+");

    /** The page that the phone shows now; {@link ResetPage#BY_HAND} when it opened none. */
    ResetPage open() throws AdbException {
        for (var page : ResetPage.values()) {
            if (component(page).filter(page::isShownBy).isPresent() && start(page)) {
                return page;
            }
        }
        return ResetPage.BY_HAND;
    }

    private Optional<String> component(ResetPage page) throws AdbException {
        return page.action().isEmpty()
                ? Optional.empty()
                : Arrays.stream(context.ask(PhoneCommand.RESOLVE_SCREEN, page.action())
                                .text()
                                .split("\\R"))
                        .map(String::strip)
                        .filter(line -> COMPONENT.matcher(line).matches())
                        .findFirst();
    }

    private boolean start(ResetPage page) throws AdbException {
        var answer = context.ask(PhoneCommand.SHOW_SCREEN, page.action()).result();
        return answer.succeeded()
                && !answer.text().contains("Error")
                && !answer.text().contains("Exception");
    }
}
