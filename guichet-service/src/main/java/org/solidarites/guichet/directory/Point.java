package org.solidarites.guichet.directory;

import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** A point on earth, in degrees north and east (WGS 84). */
public record Point(double lat, double lon) {

    /** Mean radius of the earth in metres (IUGG). */
    private static final double EARTH = 6_371_008.8;

    /**
     * Reads a point as it is written in a query parameter: {@code 47.2184,-1.5536}.
     *
     * @throws Refusal {@code INVALID_INPUT}, {@code COORDINATES_OUT_OF_RANGE}
     */
    public static Point parse(String text, String parameter) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 2) {
                Point point = new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
                EntryRules.checkPoint(point.lat, point.lon, FieldError.inParameter(parameter));
                return point;
            }
        } catch (NumberFormatException unreadable) {
            // told below, the same as a wrong number of parts
        }
        throw CommonProblem.INVALID_INPUT
                .refuse()
                .at(FieldError.inParameter(
                        parameter, "must be latitude,longitude in degrees, for example 47.2184,-1.5536"));
    }

    /** Metres along the surface to another point, by the haversine formula: right to 0.5 %. */
    public double metresTo(double otherLat, double otherLon) {
        double north = Math.sin(Math.toRadians(otherLat - lat) / 2);
        double east = Math.sin(Math.toRadians(otherLon - lon) / 2);
        double square =
                north * north + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * east * east;
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(square)));
    }
}
