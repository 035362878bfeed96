package org.mqttxray.ui.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mqttxray.trace.ClientField;
import org.mqttxray.trace.Detail;
import org.mqttxray.trace.Event;
import org.mqttxray.trace.TracedFunction;
import org.mqttxray.ui.ConnectRun;
import org.mqttxray.ui.variables.VariablesContent.Origin;
import org.mqttxray.ui.variables.VariablesContent.Variable;
import org.mqttxray.workbench.PeerBehaviour;

/** Which variables are shown at moments of the program connect; no toolkit is started. */
class VariablesViewModelTest {
    @AutoClose
    private final ConnectRun run = ConnectRun.recorded(PeerBehaviour.ACCEPT, 1);

    private final VariablesViewModel model = new VariablesViewModel();

    private List<Variable> at(long events) {
        run.bench().goTo(events);
        model.show(run.bench().moment());
        return model.contentProperty().get().variables();
    }

    private static Optional<Variable> named(List<Variable> variables, String name) {
        return variables.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static List<String> changed(List<Variable> variables) {
        return variables.stream().filter(Variable::changed).map(Variable::name).toList();
    }

    private long local(String name) {
        return run.after(
                event -> event instanceof Event.Local local && local.name().equals(name));
    }

    @Test
    void argumentsThenVariablesThenTheClientsFields() {
        List<Variable> variables = at(local("sent"));
        assertEquals("mqtt_send_packet", model.contentProperty().get().function());
        assertEquals(new Variable(Origin.ARGUMENT, "length", "59 B", false), variables.get(0));
        assertEquals(Origin.LOCAL, variables.get(1).origin());
        assertEquals("sent", variables.get(1).name());
        assertEquals(Origin.FIELD, variables.get(2).origin());
        assertTrue(named(variables, ClientField.STATE.cName()).isPresent());
    }

    @Test
    void whatTheLastMoveChangedIsMarkedForwardAndBack() {
        long sent = local("sent");
        at(sent - 1);
        assertEquals(List.of("sent"), changed(at(sent)));
        assertEquals(List.of(), changed(at(sent + 1)), "nothing has changed since");
        List<Variable> back = at(sent - 1);
        assertEquals(Optional.empty(), named(back, "sent"));
    }

    @Test
    void stateThatChangesIsMarked() {
        long first = run.after(event -> event instanceof Event.State state && state.field() == ClientField.STATE);
        long second = run.after(event ->
                event instanceof Event.State state && state.field() == ClientField.STATE && event.position() >= first);
        at(second - 1);
        assertTrue(changed(at(second)).contains("mqtt_client_state"));
    }

    @Test
    void whatWasNotThereBeforeHasNotChanged() {
        at(1);
        assertEquals(List.of(), changed(at(run.entered(TracedFunction.MQTT_SEND_PACKET))));
    }

    @Test
    void nothingIsMarkedBeforeThePlayheadHasMoved() {
        assertEquals(List.of(), changed(at(local("sent"))));
    }

    @Test
    void anotherPaneMarksTheSame() {
        long sent = local("sent");
        at(sent - 1);
        at(sent);
        VariablesViewModel other = new VariablesViewModel();
        other.show(run.bench().moment());
        assertEquals(List.of(), changed(other.contentProperty().get().variables()));
        other.takeOver(model);
        assertEquals(List.of("sent"), changed(other.contentProperty().get().variables()));
    }

    @Test
    void aSecretIsMasked() {
        run.bench().detailProperty().set(Detail.EVERYTHING);
        for (long events = 1; events <= run.bench().moment().recorded(); events++) {
            List<Variable> variables = at(events);
            assertTrue(variables.stream().noneMatch(one -> one.value().contains("sesame")), "event " + events);
        }
    }

    @Test
    void whatACallHasGivenBackStandsFirst() {
        long returned = run.after(
                event -> event instanceof Event.Returned end && end.function() == TracedFunction.MQTT_CONNECT);
        assertEquals(
                new Variable(Origin.RETURNED, "mqtt_connect()", "0 MQTT_SUCCESS_ERROR", false),
                at(returned).get(0));
        long end = run.after(event -> event instanceof Event.Returned main && main.function() == TracedFunction.MAIN);
        assertEquals("main()", at(end).get(0).name());
        assertTrue(at(returned + 1).stream().noneMatch(one -> one.origin() == Origin.RETURNED), "that is over");
    }

    @Test
    void soDoesTheErrorByWhichItHasEnded() {
        long threw = run.after(
                event -> event instanceof Event.Threw end && end.function() == TracedFunction.MQTT_PACKET_HANDLE);
        assertEquals(
                new Variable(Origin.THREW, "mqtt_packet_handle()", "MQTT_CLEAN_SESSION_ERROR", false),
                at(threw).get(0));
    }

    @Test
    void withoutACallThereIsNothing() {
        assertEquals(VariablesContent.EMPTY, content(0));
    }

    private VariablesContent content(long events) {
        at(events);
        return model.contentProperty().get();
    }
}
