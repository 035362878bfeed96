package org.mqttxray.program;

import static org.mqttxray.trace.TracedFunction.INTERCEPTOR_HANDLER;
import static org.mqttxray.trace.TracedFunction.NEWS_HANDLER;
import static org.mqttxray.trace.TracedFunction.RECONNECT_HANDLER;

import org.mqttxray.client.mqttclient.MessageData;
import org.mqttxray.client.mqttclient.MessageHandler;
import org.mqttxray.client.mqttclient.MqttClient;
import org.mqttxray.client.platform.TracedPlatform;
import org.mqttxray.trace.TracedFunction;

/** What the programs do when the client calls them back; all of it on the yield thread. */
final class Handlers {
    private Handlers() {}

    /** Takes a message and prints it. */
    static MessageHandler news(TracedPlatform platform) {
        return news(platform, () -> {});
    }

    /** Takes a message, prints it, and does something. */
    static MessageHandler news(TracedPlatform platform, Runnable then) {
        return new Printing(platform, NEWS_HANDLER, then);
    }

    /** Takes what no other handler takes, and prints it. */
    static MessageHandler interceptor(TracedPlatform platform) {
        return new Printing(platform, INTERCEPTOR_HANDLER, () -> {});
    }

    /** Prints that the client is about to connect again. */
    static Runnable reconnect(TracedPlatform platform) {
        return () -> platform.trace().run(RECONNECT_HANDLER, call -> call.said("reconnecting"));
    }

    /** Prints each message inside a traced function of the program. */
    static final class Printing implements MessageHandler {
        private final TracedPlatform platform;
        private final TracedFunction function;
        private final Runnable then;

        Printing(TracedPlatform platform, TracedFunction function, Runnable then) {
            this.platform = platform;
            this.function = function;
            this.then = then;
        }

        @Override
        public String name() {
            return function.cName();
        }

        @Override
        public void handle(MqttClient client, MessageData message) {
            Object[] arguments = {message.topicName(), message.qos(), message.payload().length};
            platform.trace().run(function, arguments, call -> {
                call.said(message.topicName() + ": " + message.text());
                then.run();
            });
        }
    }
}
