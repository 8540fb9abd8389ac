/** The reported record: its row, its kinds, acts and states, and the facts about its reporter. */
package org.beian.ipregister.record;
