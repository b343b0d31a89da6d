package org.solidarites.guichet.directory;

import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetAdvice;

/**
 * A point on the unit sphere that stands for the earth, so that a distance costs three multiplications and a root and
 * not six functions of angles.
 */
public record Point(double x, double y, double z) {

    /** Mean radius of the earth in metres (IUGG). */
    private static final double EARTH = 6_371_008.8;

    /** The point at so many degrees north and east (WGS 84). */
    static Point of(double lat, double lon) {
        double north = Math.toRadians(lat);
        double east = Math.toRadians(lon);
        return new Point(Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north));
    }

    /**
     * Reads a point as it is written in a query parameter: {@code 47.2184,-1.5536}.
     *
     * @throws Refusal {@code INVALID_INPUT}, {@code COORDINATES_OUT_OF_RANGE}
     */
    public static Point parse(String text, String parameter) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 2) {
                double lat = Double.parseDouble(parts[0]);
                double lon = Double.parseDouble(parts[1]);
                EntryRules.checkPoint(lat, lon, FieldError.inParameter(parameter));
                return of(lat, lon);
            }
        } catch (NumberFormatException unreadable) {
            // told below, the same as a wrong number of parts
        }
        throw CommonProblem.INVALID_INPUT
                .refuse()
                .at(FieldError.inParameter(parameter, Advice.of(GuichetAdvice.POINT)));
    }

    /** Metres along the surface to another point, in degrees north and east. */
    public double metresTo(double otherLat, double otherLon) {
        return metresTo(of(otherLat, otherLon));
    }

    /** Metres along the surface of a sphere: right to 0.5 %, as the earth is a little flat. */
    double metresTo(Point other) {
        double alongX = x - other.x;
        double alongY = y - other.y;
        double alongZ = z - other.z;
        double chord = Math.sqrt(alongX * alongX + alongY * alongY + alongZ * alongZ);
        return 2 * EARTH * Math.asin(Math.min(1, chord / 2));
    }
}
