package org.mqttxray.ui.window;

import javafx.application.Application;
import javafx.application.HostServices;
import javafx.stage.Stage;

/** The browser of the system. */
final class Browser {
    private Browser() {}

    /** Opens an address. Returns at once, and does not tell if there is no browser: the machine does not tell either. */
    static void open(String address) {
        HostServices services = new Nobody().getHostServices();
        Thread thread = new Thread(() -> services.showDocument(address), "browser-start");
        thread.setDaemon(true);
        thread.start();
    }

    /** JavaFX asks which application wants a browser. */
    private static final class Nobody extends Application {
        @Override
        public void start(Stage stage) {
            throw new IllegalStateException("it is never launched");
        }
    }
}
