package org.mqttxray.trace;

/** A call while it runs: what its body reports. Values given for recording are returned, so that a statement stays one statement. */
public interface Call {
    /** Reports nothing: tracing is off. */
    Call SILENT = new SilentCall();

    /** A local variable got a number. */
    long local(String name, long value);

    /** A local variable got a number. */
    int local(String name, int value);

    /** A local variable got a text. */
    String local(String name, String value);

    /** A field of the client got a number. */
    void state(ClientField field, long value);

    /**
     * An entry joined a list of the client, or replaced the one with the same key.
     *
     * @param values numbers, texts, null for none; as many as the list has parts
     */
    void listed(ClientField list, Object... values);

    /**
     * An entry left a list of the client.
     *
     * @param key as many values as the list has keys
     */
    void unlisted(ClientField list, Object... key);

    /** The thread asks for a lock. */
    void lockWanted(String lock);

    /** The thread has got a lock. */
    void lockTaken(String lock);

    /** The thread gave a lock back. */
    void lockReleased(String lock);

    /**
     * Bytes were put into the write buffer; they become the next of their stream.
     *
     * @param field the codec's name of what they are
     * @param stream the connection's stream to the server
     * @param bytes the buffer; those from {@code from} to {@code to}, exclusive, were put
     */
    Range wrote(String field, ByteStream stream, byte[] bytes, int from, int to);

    /**
     * Bytes were taken from the read buffer.
     *
     * @param field the codec's name of what they are
     * @param packet where the packet lies in its stream
     * @param from offset in the packet
     * @param to offset in the packet, exclusive
     */
    void read(String field, Range packet, int from, int to);

    /** The socket took bytes that lie in their stream already. */
    void sent(Range range);

    /** The socket gave bytes, which become the next of their stream. */
    Range received(ByteStream stream, byte[] bytes, int from, int to);

    /** A whole packet is about to leave. */
    void packetOut(Range range);

    /** A whole packet has arrived. */
    void packetIn(Range range);

    /** The program prints. */
    void said(String text);
}
