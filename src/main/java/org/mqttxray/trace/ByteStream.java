package org.mqttxray.trace;

import java.util.Arrays;

/**
 * The bytes of one connection in one direction, as the client saw them; only appended to. Writers hold the log's monitor, readers
 * need nothing.
 *
 * <p>Client to server, these are the bytes put into the write buffer, in their order; {@link Event.Chunk} says which of them left.
 * Server to client, they are the bytes that the socket gave.
 *
 * <p>Where the link makes a difference, the other end of the line saw other bytes: those lie in the stream's {@link #far} side.
 */
public final class ByteStream {
    private static final int BLOCK = 4_096;

    private final int number;
    private final int connection;
    private final boolean toServer;
    private final String client;
    private volatile byte[][] blocks = {};
    private volatile long length;
    private volatile ByteStream far;

    ByteStream(int number, int connection, boolean toServer, String client) {
        this.number = number;
        this.connection = connection;
        this.toServer = toServer;
        this.client = client;
    }

    /** Its number in the log. */
    public int number() {
        return number;
    }

    /**
     * What the broker got or sent where it is not what the client wrote or got; made when it is first asked for. Its number is the
     * complement of this one's, so the numbers of far sides are negative.
     */
    ByteStream far() {
        ByteStream known = far;
        if (known == null) {
            synchronized (this) {
                if (far == null) {
                    far = new ByteStream(~number, connection, toServer, client);
                }
                known = far;
            }
        }
        return known;
    }

    /** The number of the stream that the client knows: its own, unless it is the far side of one. */
    public int nearNumber() {
        return number < 0 ? ~number : number;
    }

    /** The number of the connection: 1, 2, … in the order in which the log's clients called. */
    public int connection() {
        return connection;
    }

    /** Whether the bytes go from client to server (c2s). */
    public boolean toServer() {
        return toServer;
    }

    /** The client whose connection it is. */
    public String client() {
        return client;
    }

    /** How many bytes there are. */
    public long length() {
        return length;
    }

    /** Copies a part of it. */
    public byte[] bytes(long from, long to) {
        byte[] copy = new byte[Math.toIntExact(to - from)];
        for (int done = 0; done < copy.length; ) {
            long at = from + done;
            int inBlock = (int) (at % BLOCK);
            int count = Math.min(BLOCK - inBlock, copy.length - done);
            System.arraycopy(blocks[(int) (at / BLOCK)], inBlock, copy, done, count);
            done += count;
        }
        return copy;
    }

    Range append(byte[] bytes, int from, int to) {
        long start = length;
        long end = start;
        for (int done = from; done < to; ) {
            int block = (int) (end / BLOCK);
            if (block == blocks.length) {
                blocks = Arrays.copyOf(blocks, block * 2 + 1);
            }
            if (blocks[block] == null) {
                blocks[block] = new byte[BLOCK];
            }
            int inBlock = (int) (end % BLOCK);
            int count = Math.min(BLOCK - inBlock, to - done);
            System.arraycopy(bytes, done, blocks[block], inBlock, count);
            done += count;
            end += count;
        }
        length = end;
        return new Range(number, start, end);
    }
}
