/** How unfiled changes are found, notified, answered, decided and followed. */
package org.beian.unfiledchange.procedure;
