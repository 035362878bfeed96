package org.mqttxray.ui.lesson;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;

/** A picture of a lesson, made smaller where it is wider than the text. */
final class LessonPicture extends Pane {
    private final ImageView view;
    private final double wide;
    private final double high;

    private LessonPicture(javafx.scene.image.Image image, String words) {
        wide = image.getWidth();
        high = image.getHeight();
        view = new ImageView(image);
        view.setPreserveRatio(true);
        view.fitWidthProperty().bind(widthProperty());
        setMaxWidth(wide);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
        getChildren().add(view);
    }

    /** The picture, if it lies in the folder and can be read. */
    static Optional<LessonPicture> of(Path folder, org.commonmark.node.Image image) {
        try {
            Path file = folder.resolve(image.getDestination()).normalize();
            if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            javafx.scene.image.Image picture =
                    new javafx.scene.image.Image(file.toUri().toString());
            String words = image.getFirstChild() instanceof org.commonmark.node.Text text ? text.getLiteral() : "";
            return picture.isError() ? Optional.empty() : Optional.of(new LessonPicture(picture, words));
        } catch (InvalidPathException e) {
            // Not the name of a file: as little to be shown as a file that is missing.
            return Optional.empty();
        }
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return wide;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 ? high : Math.min(width, wide) * high / wide;
    }
}
