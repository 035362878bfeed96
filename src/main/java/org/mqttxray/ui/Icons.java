package org.mqttxray.ui;

import org.kordamp.ikonli.javafx.FontIcon;

/** Changes the sign that an icon shows, and only if it differs: each time it is told, an icon looks for its sign's font anew. */
public final class Icons {
    private Icons() {}

    /** Lets an icon show the sign of a name. */
    public static void show(FontIcon icon, String literal) {
        if (!literal.equals(icon.getIconLiteral())) {
            icon.setIconLiteral(literal);
        }
    }
}
