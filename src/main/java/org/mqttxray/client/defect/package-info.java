/**
 * The defects of the C library, each a class that replaces one part of the client; a user asks for them by name.
 *
 * <p>Start reading at {@link org.mqttxray.client.defect.Defect}.
 */
package org.mqttxray.client.defect;
