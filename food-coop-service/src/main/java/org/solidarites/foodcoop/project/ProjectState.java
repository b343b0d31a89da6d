package org.solidarites.foodcoop.project;

/** How far a project has come. */
public enum ProjectState {
    SUBMITTED,
    AWARDED
}
