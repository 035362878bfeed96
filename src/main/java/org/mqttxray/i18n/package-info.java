/**
 * Words and sentences in English and Chinese. Other rooms give keys.
 *
 * <p>Must not know anything of ours.
 *
 * <p>Start reading at {@link org.mqttxray.i18n.Messages}.
 */
package org.mqttxray.i18n;
