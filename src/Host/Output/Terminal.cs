using System.Globalization;
using Spectre.Console;

namespace LowIncomeMonitor.Host.Output;

/// <summary>
/// Standard output for people. Where it is a file or a pipe it gets plain text: no colours, no escape codes, and lines
/// of <see cref="PlainWidth"/> columns unless COLUMNS says otherwise.
/// </summary>
internal static class Terminal
{
    /// <summary>Wide enough for every table of the program, narrow enough for a side-by-side window.</summary>
    public const int PlainWidth = 100;

    // Made for each use: the target of standard output may be replaced, by tests for example.
    public static IAnsiConsole Out => Create(Console.Out, Console.IsOutputRedirected, Environment.GetEnvironmentVariable("COLUMNS"));

    internal static IAnsiConsole Create(TextWriter writer, bool plain, string? columns)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
        if (plain)
            console.Profile.Width = int.TryParse(columns, CultureInfo.InvariantCulture, out var width) && width is >= 40 and <= 1000 ? width : PlainWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
