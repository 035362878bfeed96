/**
 * The glossary: terms with a sentence each, found by any of their names, and where the text of a lesson uses one first.
 *
 * <p>Must not know: how a lesson is played or drawn.
 *
 * <p>Start reading at {@link org.mqttxray.ui.glossary.Glossary}.
 */
package org.mqttxray.ui.glossary;
