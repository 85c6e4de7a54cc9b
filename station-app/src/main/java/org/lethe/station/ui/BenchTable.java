package org.lethe.station.ui;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lethe.station.i18n.Text;
import org.lethe.station.ui.TileButtons.Orders;
import org.lethe.station.ui.TileContent.Notice;
import org.lethe.station.ui.TileContent.Seal;
import org.lethe.station.ui.TileContent.Work;

/** The bench as a list, for hundreds of phones: only the rows that are seen exist as nodes. */
final class BenchTable extends TableView<TileViewModel> {
    private final BenchViewModel model;
    private final Orders orders;

    BenchTable(BenchViewModel model, Orders orders) {
        super(model.tiles());
        this.model = model;
        this.orders = orders;
        getStyleClass().add("bench-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        accessibleTextProperty().bind(model.text(Text.LIST_SPOKEN));
        getColumns().add(column(Text.LIST_NUMBER, 60, 80, NumberCell::new));
        getColumns().add(column(Text.LIST_PHONE, 300, 460, () -> new WordsCell(BenchTable::phone)));
        getColumns().add(column(Text.LIST_STATE, 130, 180, StateCell::new));
        getColumns().add(column(Text.LIST_WHAT, 260, 2000, () -> new WordsCell(BenchTable::what)));
        getColumns().add(column(Text.LIST_ORDERS, 170, 260, OrdersCell::new));
    }

    private TableColumn<TileViewModel, TileContent> column(
            Text title, double narrowest, double widest, Supplier<Cell> cells) {
        var column = new TableColumn<TileViewModel, TileContent>();
        column.textProperty().bind(model.text(title));
        column.setMinWidth(narrowest);
        column.setMaxWidth(widest);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> row.getValue().content());
        column.setCellFactory(any -> cells.get());
        return column;
    }

    private static String phone(TileContent now) {
        return now.facts().isEmpty() ? now.phone() : now.phone() + " · " + now.facts();
    }

    /** The step at work, else what stands in the way, else the certificate's code, else what comes next. */
    private static String what(TileContent now) {
        return now.work()
                .map(BenchTable::work)
                .or(() -> now.notices().stream().findFirst().map(Notice::whole))
                .or(() -> now.seal().map(Seal::posCode))
                .orElse(now.line());
    }

    private static String work(Work work) {
        var percent = work.measured() ? " · " + Math.round(Math.floor(100 * work.fraction())) + " %" : "";
        var figures = work.figures().isEmpty() ? "" : " · " + work.figures();
        return work.step() + percent + figures;
    }

    /** A cell that is drawn anew when its phone says something new. */
    private abstract static class Cell extends TableCell<TileViewModel, TileContent> {
        @Override
        protected final void updateItem(@Nullable TileContent now, boolean empty) {
            super.updateItem(now, empty);
            if (empty || now == null) {
                setText(null);
                setGraphic(null);
            } else {
                show(now);
            }
        }

        abstract void show(TileContent now);
    }

    private static final class NumberCell extends Cell {
        NumberCell() {
            getStyleClass().add("list-number");
        }

        @Override
        void show(TileContent now) {
            setText(Integer.toString(now.number()));
        }
    }

    private static final class WordsCell extends Cell {
        private final Function<TileContent, String> words;

        WordsCell(Function<TileContent, String> words) {
            this.words = words;
        }

        @Override
        void show(TileContent now) {
            setText(words.apply(now));
        }
    }

    private static final class StateCell extends Cell {
        @Override
        void show(TileContent now) {
            var pill = new Label(now.stateWord(), new FontIcon(TileParts.icon(now)));
            pill.getStyleClass().addAll("tile-state", "state-pill");
            TileParts.tone(now).paint(pill);
            setGraphic(pill);
        }
    }

    /** The buttons of a row's tile; made anew only when the row shows another phone, so that they keep the focus. */
    private final class OrdersCell extends Cell {
        private @Nullable TileViewModel drawn;

        @Override
        void show(TileContent now) {
            var tile = getTableRow() == null ? null : getTableRow().getItem();
            if (tile != null && (tile != drawn || getGraphic() == null)) {
                drawn = tile;
                setGraphic(buttons(tile));
            }
        }

        private Node buttons(TileViewModel tile) {
            var buttons = new TileButtons(tile, model.messages(), orders, false);
            return buttons.row(buttons.details(), buttons.identify(), buttons.qr());
        }
    }
}
