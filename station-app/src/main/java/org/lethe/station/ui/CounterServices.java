package org.lethe.station.ui;

import java.util.List;
import org.lethe.station.bench.HubPorts;

/**
 * What the window of a counter does besides erasing.
 *
 * @param hub the shop's hub
 * @param view whether the bench is shown as a list
 * @param sales where certificates hang on sales
 * @param consents where customers' agreements are kept
 */
public record CounterServices(HubPorts hub, ViewChoice view, SaleDesk sales, ConsentDesk consents) {
    /** What a person chose for the look of the bench, kept for the next start. */
    public interface ViewChoice {
        /** Whether it is a list. */
        boolean isList();

        /** Keeps another choice. */
        void keep(boolean list);
    }

    /** A window that keeps nothing and sells nothing, for a bench alone. */
    public static CounterServices none() {
        return new CounterServices(new NoHub(), new NoChoice(), new NoSales(), agreement -> {
            throw new IllegalStateException("This window keeps no consents; enter the number of the signed ticket");
        });
    }

    private static final class NoHub implements HubPorts {
        @Override
        public List<String> learned() {
            return List.of();
        }

        @Override
        public void learn(List<String> ports) {
            throw new IllegalStateException("This window keeps no hub; phones stay in the order in which they come");
        }
    }

    private static final class NoChoice implements ViewChoice {
        @Override
        public boolean isList() {
            return false;
        }

        @Override
        public void keep(boolean list) {
            // lasts as long as the window
        }
    }

    private static final class NoSales implements SaleDesk {
        @Override
        public boolean isCertificate(String scanned) {
            return false;
        }

        @Override
        public Answer attach(String certificate, String sale) {
            return new Answer(Outcome.REFUSED, certificate, sale);
        }
    }
}
