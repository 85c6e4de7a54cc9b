package org.lethe.station.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lethe.station.document.Label;
import org.lethe.station.document.LabelSize;
import org.lethe.station.document.Paper;
import org.lethe.station.document.Resolution;
import org.lethe.station.print.PrintSetup;
import picocli.CommandLine.Option;

/** Paper of documents, size and resolution of labels; what is not given is as in the settings. */
final class LayoutOptions {
    @Option(names = "--paper", paramLabel = "a4|letter", defaultValue = "a4", descriptionKey = "paper")
    private String paper = "a4";

    @Option(names = "--label-size", paramLabel = "62x40|58", descriptionKey = "label-size")
    private @Nullable String labelSize;

    @Option(names = "--dpi", paramLabel = "203|300", descriptionKey = "dpi")
    private @Nullable Integer dpi;

    Paper paper(Words words) {
        return Paper.named(paper).orElseThrow(() -> new UsageException(words.text("print.noSuchPaper", paper)));
    }

    Label.Form form(Words words, PrintSetup setup) {
        var size = Optional.ofNullable(labelSize)
                .map(word -> LabelSize.named(word)
                        .orElseThrow(() -> new UsageException(words.text("print.noSuchLabel", word))))
                .orElse(setup.label().size());
        var resolution = Optional.ofNullable(dpi)
                .map(number -> Resolution.ofDpi(number)
                        .orElseThrow(() -> new UsageException(words.text("print.noSuchResolution", number))))
                .orElse(setup.label().resolution());
        return new Label.Form(size, resolution);
    }
}
