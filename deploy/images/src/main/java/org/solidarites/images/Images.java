package org.solidarites.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a tar file of each container image of the suite, by Jib: without Docker, and with the same bytes from the same
 * build. {@code docker load}, {@code skopeo copy docker-archive:…} and {@code crane push} take them.
 */
public final class Images {

    private final String base;
    private final Path work;

    private Images(String base, Path work) {
        this.base = base;
        this.work = work;
    }

    /**
     * Builds them all.
     *
     * @param arguments the checkout; the image that they stand on; what stands before their names; their tag; where
     *     their files go
     */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toRealPath();
        Path target = Files.createDirectories(Path.of(arguments[4]));
        Images images = new Images(arguments[1], target);
        for (Program program : Program.all(root)) {
            String name = "%s/%s:%s".formatted(arguments[2], program.name(), arguments[3]);
            Path file = target.resolve(program.name() + ".tar");
            JibContainer made =
                    images.build(program, Containerizer.to(TarImage.at(file).named(name)));
            System.out.printf("%s %s %s%n", name, made.getDigest(), file);
        }
    }

    private JibContainer build(Program program, Containerizer target) throws Exception {
        JibContainerBuilder image = from().setEntrypoint(program.command())
                .setWorkingDirectory(Program.HOME)
                // no name: nobody needs an entry in /etc/passwd, and Kubernetes can see that it is not root
                .setUser("10001:10001")
                .addExposedPort(com.google.cloud.tools.jib.api.buildplan.Port.tcp(program.port()));
        program.layers().forEach(image::addFileEntriesLayer);
        return image.containerize(target.setToolName("solidarites").setApplicationLayersCache(work.resolve("layers")));
    }

    private JibContainerBuilder from() throws Exception {
        if (base.equals("machine")) {
            MachineBase machine = MachineBase.in(work.resolve("machine"));
            JibContainerBuilder image = Jib.fromScratch().addEnvironmentVariable("PATH", MachineBase.PATH);
            List.of(machine.libraries(), machine.java()).forEach(image::addFileEntriesLayer);
            return image;
        }
        return base.startsWith("tar://")
                ? Jib.from(TarImage.at(Path.of(base.substring("tar://".length()))))
                : Jib.from(RegistryImage.named(base));
    }
}
