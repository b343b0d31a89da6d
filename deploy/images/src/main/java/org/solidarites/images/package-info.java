/** Container images, made by the build. */
@org.jspecify.annotations.NullMarked
package org.solidarites.images;
