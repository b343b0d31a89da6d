/** A service of one aggregate that the tests of the chassis run on. */
package org.solidarites.chassis.note;
