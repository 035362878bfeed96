package org.mqttxray.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import org.mqttxray.i18n.Messages;

/** Loads views. */
public final class Fxml {
    private Fxml() {}

    /**
     * Loads the FXML file that stands beside a view's class and has its name, with the view as its controller.
     *
     * @return the root that the file describes
     */
    public static <T> T load(Object view, Messages messages) {
        Class<?> type = view.getClass();
        URL file = type.getResource(type.getSimpleName() + ".fxml");
        FXMLLoader loader = new FXMLLoader(file, messages.all());
        loader.setController(view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("can't load " + type.getSimpleName(), e);
        }
    }
}
