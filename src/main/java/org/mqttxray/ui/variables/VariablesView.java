package org.mqttxray.ui.variables;

import static org.mqttxray.ui.Presence.shown;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import org.mqttxray.i18n.Messages;
import org.mqttxray.ui.Fxml;
import org.mqttxray.ui.Pane;
import org.mqttxray.ui.model.Moment;

/** The variables of the frame shown, one a row. */
public final class VariablesView implements Pane {
    private final Messages messages;
    private final VariablesViewModel model = new VariablesViewModel();
    private final Region root;

    @FXML
    private ListView<VariablesContent.Variable> variables;

    @FXML
    private Label empty;

    /** The variables of no frame yet, in the language of the words. */
    public VariablesView(Messages messages) {
        this.messages = messages;
        this.root = Fxml.load(this, messages);
        variables.setCellFactory(list -> new VariableCell(messages));
        variables.setAccessibleText(messages.get("variables.title"));
        model.contentProperty().addListener((content, before, now) -> draw(now));
        draw(VariablesContent.EMPTY);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(Moment moment) {
        model.show(moment);
        empty.setText(messages.get(model.emptyKey()));
    }

    @Override
    public void takeOver(Pane before) {
        if (before instanceof VariablesView old) {
            model.takeOver(old.model);
        }
    }

    private void draw(VariablesContent content) {
        boolean none = content.variables().isEmpty();
        shown(variables, !none);
        shown(empty, none);
        variables.setUserData(content.function());
        if (!variables.getItems().equals(content.variables())) {
            variables.getItems().setAll(content.variables());
        }
    }
}
