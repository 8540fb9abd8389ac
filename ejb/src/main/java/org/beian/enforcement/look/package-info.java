/**
 * Looks at sites from the machine of the register (16.4): what a closed site answers, if anything,
 * without ever calling the inside of the network.
 */
package org.beian.enforcement.look;
