using LowIncomeMonitor.Host.Commands;

namespace LowIncomeMonitor.Host.Tests.Commands;

/// <summary>Runs the program in this process and keeps what it printed. Only for tests of <see cref="CommandGroup"/>.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs a command with the given environment on top of the tests' own.</summary>
    public static async Task<CommandRun> OfAsync(string commandLine, params IEnumerable<(string Name, string? Value)> environment)
    {
        var before = environment.Select(e => (e.Name, Value: Environment.GetEnvironmentVariable(e.Name))).ToList();
        var (output, errors) = (Console.Out, Console.Error);
        using var outText = new StringWriter();
        using var errorText = new StringWriter();
        try
        {
            foreach (var (name, value) in environment)
                Environment.SetEnvironmentVariable(name, value);
            Console.SetOut(outText);
            Console.SetError(errorText);
            var exitCode = await CommandLine.RunAsync(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            return new CommandRun(exitCode, outText.ToString(), errorText.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
            foreach (var (name, value) in before)
                Environment.SetEnvironmentVariable(name, value);
        }
    }
}
