package org.mqttxray.ui.audit;

import java.util.List;
import javafx.scene.Scene;

/** One thing that is looked for in a scene. */
interface Check {
    /** What is wrong; empty if nothing is. */
    List<String> problems(Scene scene, List<Seen> nodes);
}
