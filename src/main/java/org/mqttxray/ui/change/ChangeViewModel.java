package org.mqttxray.ui.change;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mqttxray.i18n.Messages;
import org.mqttxray.mqtt.codec.Terms;
import org.mqttxray.mqtt.packet.Bytes;
import org.mqttxray.workbench.PacketChange;

/**
 * The editor of the packet that is held: what the user has in mind, judged while it is typed, until it is ordered. What is typed and can't
 * be a value stays beside the draft, with its error; it is in the way of an order, but not of undoing.
 */
public final class ChangeViewModel {
    // Properties
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();

    private final Subject subject;
    private final Messages messages;
    private final Terms terms;
    private final Bytes written;
    private final FieldEditor editor;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Map<String, String> errors = new HashMap<>();
    private Draft draft;
    private Optional<Typing> typing = Optional.empty();
    private boolean secretsShown;
    private int fresh;

    /** A draft that can be brought back, and what was typed that left it. */
    private record Step(Draft before, String typedAt) {}

    /**
     * A field that is being typed in. What is typed takes the place of what the field was when that began: with lengths that do not follow,
     * the packet is read otherwise with each letter, and the field ends elsewhere.
     *
     * @param row the field as it was
     * @param before the draft as it was
     * @param made the draft with what was typed last
     */
    private record Typing(EditRow row, Draft before, Draft made) {}

    /**
     * What the editor shows.
     *
     * @param draft what the user has in mind
     * @param rows the fields that can be typed
     * @param errors sentences about what can't be taken, by {@link EditRow#id} or by {@link #BYTES}, {@link #MILLIS}, {@link #PASSED}
     * @param verdict what the codec says of the bytes
     * @param preview the bytes before and after
     * @param secret whether the packet holds a secret
     * @param secretsShown whether it is shown
     * @param damages whether the link would no longer keep the connection up
     * @param held whether the packet can still be changed
     * @param appliable whether there is something that can be ordered
     * @param undoable whether there is something to undo
     * @param resettable whether it says something else than what was written
     * @param ordered what is ordered now, in a sentence; empty if nothing
     * @param fresh grows when what is typed must be shown anew, also where the keyboard is
     */
    public record State(
            Draft draft,
            List<EditRow> rows,
            Map<String, String> errors,
            Verdict verdict,
            Preview preview,
            boolean secret,
            boolean secretsShown,
            boolean damages,
            boolean held,
            boolean appliable,
            boolean undoable,
            boolean resettable,
            String ordered,
            int fresh) {}

    /** The bytes, as what can be typed wrong. */
    static final String BYTES = "bytes";
    /** The delay. */
    static final String MILLIS = "millis";
    /** Where the line is cut. */
    static final String PASSED = "passed";

    private static final String OTHER = "";

    /**
     * An editor of the packet that is held; what is ordered for it already is the draft.
     *
     * @param subject the packet
     */
    public ChangeViewModel(Subject subject, Messages messages) {
        this.subject = subject;
        this.messages = messages;
        this.terms = subject.terms();
        this.written = subject.written();
        this.editor = new FieldEditor(terms, messages);
        this.draft = subject.ordered().map(order -> Draft.of(written, order)).orElseGet(() -> Draft.of(written));
        look();
    }

    /** What is shown. */
    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How many bytes the packet has that was written. */
    int size() {
        return written.length();
    }

    /** The preview of the act that shows the most bytes of the packet as it was written; none of them is a secret's. */
    Preview twice() {
        return Preview.of(
                Draft.of(written).with(Act.REPEAT), written, OrderWords.secrets(written, terms), new BitSet());
    }

    // Commands: the draft

    /** Chooses what is to happen. */
    void choose(Act act) {
        if (act != draft.act()) {
            take(draft.with(act), OTHER);
        }
    }

    /** Lets lengths follow what is edited, or leaves them as they are. */
    void repairLengths(boolean repair) {
        if (repair != draft.repairs()) {
            take(draft.withRepairs(repair), OTHER);
        }
    }

    /** Takes what was typed into a field. */
    void type(EditRow row, String text) {
        Typing now = typing.filter(one -> one.row.id().equals(row.id()) && one.made.equals(draft))
                .orElseGet(() -> new Typing(row, draft, draft));
        if (text.equals(now.row.value()) && draft.equals(now.before) && !errors.containsKey(row.id())) {
            return;
        }
        FieldEditor.Typed typed = editor.typed(now.before.bytes(), now.row, text, draft.repairs());
        take(typed.bytes().map(draft::with), typed.error(), row.id());
        typing = Optional.of(new Typing(now.row, now.before, draft));
    }

    /** The field that was typed in has been left: it is what the packet says now. */
    void endTyping() {
        typing = Optional.empty();
    }

    /** Takes what was typed as bytes. */
    void typeBytes(String text) {
        HexText.Read read = HexText.read(text);
        take(read.bytes().map(draft::with), messages.get("change.wrong.hex", read.wrong()), BYTES);
    }

    /** Takes what was typed as a delay. */
    void typeMillis(String text) {
        Draft typed = draft.withMillis(text);
        String error = messages.get("change.wrong.millis", text.strip(), Integer.toString(Draft.MOST_MILLIS));
        note(MILLIS, typed.delay().isPresent() ? "" : error);
        take(typed, MILLIS);
    }

    /** Takes what was typed as the place of the cut. */
    void typePassed(String text) {
        Draft typed = draft.withPassed(text);
        String error = messages.get("change.wrong.passed", text.strip(), written.length());
        note(PASSED, typed.cut(written).isPresent() ? "" : error);
        take(typed, PASSED);
    }

    private void take(Optional<Draft> typed, String error, String at) {
        note(at, typed.isPresent() ? "" : error);
        typed.ifPresentOrElse(now -> take(now, at), this::look);
    }

    private void note(String at, String error) {
        if (error.isEmpty()) {
            errors.remove(at);
        } else {
            errors.put(at, error);
        }
    }

    /** What is typed at one place in a row is undone at once. */
    private void take(Draft now, String at) {
        boolean goesOn =
                !at.equals(OTHER) && !steps.isEmpty() && steps.peek().typedAt().equals(at);
        if (!now.equals(draft) && !goesOn) {
            steps.push(new Step(draft, at));
        }
        if (!now.bytes().equals(draft.bytes())) { // what was typed wrong elsewhere stood for other bytes
            errors.keySet().removeIf(wrong -> at.equals(BYTES) != wrong.equals(BYTES) && !ofAct(wrong));
        }
        draft = now;
        look();
    }

    private static boolean ofAct(String at) {
        return at.equals(MILLIS) || at.equals(PASSED);
    }

    /** Brings the draft back that was there before the last thing that was done. */
    void undo() {
        if (!steps.isEmpty()) {
            draft = steps.pop().before();
            begin();
        }
    }

    /** Brings back what was written; that can be undone. */
    void reset() {
        if (!draft.equals(Draft.of(written))) {
            steps.push(new Step(draft, OTHER));
            draft = Draft.of(written);
        }
        begin();
    }

    private void begin() {
        errors.clear();
        fresh++;
        look();
    }

    /** Shows secrets as they are, or no longer. */
    void showSecrets(boolean show) {
        secretsShown = show;
        fresh++;
        look();
    }

    // Commands: the order

    /**
     * Orders what the draft says, if it can be ordered.
     *
     * @return whether it was
     */
    boolean apply() {
        look();
        if (!state.get().appliable()) {
            return false;
        }
        draft.change(written).ifPresent(subject::order);
        look();
        return true;
    }

    /** Takes the order back that was given; the draft stays. */
    void takeBack() {
        subject.takeBack();
        look();
    }

    /** Looks whether the packet is still held; to be called once a frame. */
    void refresh() {
        if (subject.held() != state.get().held()) {
            look();
        }
    }

    // What is shown

    private void look() {
        List<EditRow> rows = editor.rows(draft.bytes(), draft.repairs());
        errors.keySet()
                .removeIf(at -> !ofAct(at)
                        && !at.equals(BYTES)
                        && rows.stream().noneMatch(row -> row.id().equals(at)));
        Optional<PacketChange> change = draft.change(written);
        BitSet before = OrderWords.secrets(written, terms);
        BitSet after = OrderWords.secrets(draft.bytes(), terms);
        boolean secret = !before.isEmpty() || !after.isEmpty();
        boolean held = subject.held();
        state.set(new State(
                draft,
                rows,
                Map.copyOf(errors),
                Verdict.of(draft.bytes(), terms, messages),
                secretsShown
                        ? Preview.of(draft, written, new BitSet(), new BitSet())
                        : Preview.of(draft, written, before, after),
                secret,
                secretsShown,
                change.filter(PacketChange::damages).isPresent(),
                held,
                held && change.isPresent() && rightlyTyped(),
                !steps.isEmpty(),
                !errors.isEmpty() || !draft.equals(Draft.of(written)),
                subject.ordered()
                        .map(order -> new OrderWords(messages).of(order, terms))
                        .orElse(""),
                fresh));
    }

    /** Whether nothing is wrong of what counts for the act that is chosen. */
    private boolean rightlyTyped() {
        return draft.act() != Act.EDIT || errors.keySet().stream().allMatch(ChangeViewModel::ofAct);
    }
}
