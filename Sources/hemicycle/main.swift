import Site

leave(runCommand(Array(CommandLine.arguments.dropFirst())).rawValue)
