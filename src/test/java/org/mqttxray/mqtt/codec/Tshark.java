package org.mqttxray.mqtt.codec;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mqttxray.mqtt.packet.Direction;
import org.mqttxray.mqtt.packet.PacketType;

/** What tshark reads in packets: it gets a capture of connections, one for each packet, and says which field lies where. */
final class Tshark {
    /**
     * What it reads in one packet.
     *
     * @param complaints the names of what it finds wrong
     * @param fields lines of name, first byte, byte behind the last, and for numbers the value
     */
    record Reading(Set<String> complaints, Set<String> fields) {}

    private static final Set<String> COMPLAINTS =
            Set.of("_ws.malformed", "mqtt.illegal_topic_length", "mqtt.prop_unknown");
    private static final Set<String> NAMES = Stream.of(Field.values())
            .flatMap(field -> Stream.of(field.wireshark(), field.lengthWireshark()))
            .filter(name -> name.startsWith("mqtt."))
            .collect(Collectors.toSet());

    private static final Set<String> NUMBERS = Stream.of(Field.values())
            .flatMap(field -> switch (field.kind()) {
                case UTF8_STRING, BINARY_DATA -> Stream.of(field.lengthWireshark());
                case BYTES, UNDECODED -> Stream.empty();
                default -> Stream.of(field.wireshark());
            })
            .collect(Collectors.toSet());

    /** Its XML is not always well-formed: it holds characters that XML forbids. But each element begins a line of its own. */
    private static final Pattern NAME = Pattern.compile("<(?:field|proto) name=\"([^\"]+)\"");

    private static final Pattern PLACE = Pattern.compile(" size=\"(\\d+)\" pos=\"(\\d+)\" show=\"([^\"]*)\"");

    private static final int PORT = 1883;
    private static final int HEADERS = 40;
    private static final int LINK_TYPE_RAW_IP = 101;
    private static final int SNAPLEN = 65_535;
    private static final int TCP = 6;
    private static final int NO_OPTIONS = 5 << 4;
    private static final int PUSH_AND_ACK = 0x18;
    private static final int HEXADECIMAL = 16;
    private static final int CONNECTIONS_PER_ADDRESS = 10_000;

    private final DataOutputStream out;
    private final Map<Integer, Integer> sampleOfFrame = new HashMap<>();
    private int frames;

    private Tshark(DataOutputStream out) {
        this.out = out;
    }

    /** Whether it is installed. */
    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tshark")));
    }

    /** What it reads in each of these packets. */
    static List<Reading> read(List<Sample> samples, Path folder) throws IOException {
        Path file = folder.resolve("packets.pcap");
        Map<Integer, Integer> sampleOfFrame;
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            Tshark capture = new Tshark(out);
            capture.write(samples);
            sampleOfFrame = capture.sampleOfFrame;
        }
        Process process = new ProcessBuilder(
                        "tshark", "-r", file.toString(), "-T", "pdml", "-J", "frame mqtt _ws.malformed")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Reading> readings = Stream.generate(() -> new Reading(new TreeSet<>(), new TreeSet<>()))
                .limit(samples.size())
                .toList();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            parse(lines, sampleOfFrame, readings);
        }
        return readings;
    }

    // Writing the capture

    private void write(List<Sample> samples) throws IOException {
        out.writeInt(0xA1B2C3D4);
        out.writeShort(2);
        out.writeShort(4);
        out.writeLong(0);
        out.writeInt(SNAPLEN);
        out.writeInt(LINK_TYPE_RAW_IP);
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            boolean connect = PacketType.begunBy(sample.bytes()[0]) == PacketType.CONNECT;
            byte[] before =
                    connect ? new byte[0] : Sample.connect(sample.terms().version());
            boolean server = sample.terms().sent(Direction.S2C);
            if (!connect) {
                frame(i, false, 1, 1, before);
            }
            sampleOfFrame.put(frames + 1, i);
            frame(i, server, server ? 1 : 1 + before.length, server ? 1 + before.length : 1, sample.bytes());
        }
    }

    private void frame(int connection, boolean server, int sequence, int acknowledged, byte[] payload)
            throws IOException {
        int length = HEADERS + payload.length;
        int client = 0x0A000001 + connection / CONNECTIONS_PER_ADDRESS;
        int station = 0x0B000001;
        int port = 20_000 + connection % CONNECTIONS_PER_ADDRESS;
        out.writeInt(frames++);
        out.writeInt(0);
        out.writeInt(length);
        out.writeInt(length);
        out.writeShort(0x4500);
        out.writeShort(length);
        out.writeInt(0);
        out.writeByte(64);
        out.writeByte(TCP);
        out.writeShort(0);
        out.writeInt(server ? station : client);
        out.writeInt(server ? client : station);
        out.writeShort(server ? PORT : port);
        out.writeShort(server ? port : PORT);
        out.writeInt(sequence);
        out.writeInt(acknowledged);
        out.writeByte(NO_OPTIONS);
        out.writeByte(PUSH_AND_ACK);
        out.writeShort(0xFFFF);
        out.writeInt(0);
        out.write(payload);
    }

    // Reading the answer

    private static void parse(BufferedReader lines, Map<Integer, Integer> sampleOfFrame, List<Reading> readings)
            throws IOException {
        int frame = 0;
        for (String line = element(lines); line != null; line = element(lines)) {
            frame += line.endsWith("<packet>") ? 1 : 0;
            Matcher name = NAME.matcher(line);
            if (name.find() && sampleOfFrame.containsKey(frame)) {
                add(readings.get(sampleOfFrame.get(frame)), name.group(1), line);
            }
        }
    }

    /** An element; it goes on in the next line if a text in it does. */
    private static String element(BufferedReader lines) throws IOException {
        String element = lines.readLine();
        while (element != null && !element.endsWith(">")) {
            String next = lines.readLine();
            element = next == null ? null : element + "\n" + next;
        }
        return element;
    }

    private static void add(Reading reading, String name, String line) {
        Matcher place = PLACE.matcher(line);
        if (COMPLAINTS.contains(name)) {
            reading.complaints.add(name);
        } else if (NAMES.contains(name) && place.find()) {
            int from = Integer.parseInt(place.group(2)) - HEADERS;
            int to = from + Integer.parseInt(place.group(1));
            reading.fields.add(name + " " + from + " " + to + value(name, place.group(3)));
        }
    }

    /** Numbers of up to 64 bits, not signed: of a variable byte integer without an end tshark takes all bytes. */
    private static String value(String name, String shown) {
        if (!NUMBERS.contains(name)) {
            return "";
        }
        BigInteger number =
                shown.startsWith("0x") ? new BigInteger(shown.substring(2), HEXADECIMAL) : new BigInteger(shown);
        return " = " + number;
    }

    /** What our dissection reads, said likewise. */
    static Set<String> fields(Dissection dissection) {
        List<String> fields = new ArrayList<>();
        for (Dissection.Leaf leaf : dissection.leaves()) {
            fields.add(leaf.wireshark() + " " + leaf.from() + " " + leaf.to()
                    + (leaf.value() instanceof Long n ? " = " + n : ""));
            for (Dissection.Bits bits : leaf.bits()) {
                fields.add(bits.field().wireshark() + " " + leaf.from() + " " + leaf.to() + " = " + bits.value());
            }
        }
        return fields.stream().filter(line -> line.startsWith("mqtt.")).collect(Collectors.toCollection(TreeSet::new));
    }
}
