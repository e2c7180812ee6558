using LowIncomeMonitor.Host.Output;
using Spectre.Console;

namespace LowIncomeMonitor.Host.Tests.Output;

/// <summary>A pipe of a given width, and what was written into it.</summary>
internal sealed class PlainScreen : IDisposable
{
    private readonly StringWriter _text = new();

    public PlainScreen(int width) => Console = Terminal.Create(_text, plain: true, $"{width}");

    public IAnsiConsole Console { get; }

    public IReadOnlyList<string> Lines => _text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Asserts that nothing is wider than the screen and that no escape code was written.</summary>
    public void AssertPlain(int width)
    {
        Assert.NotEmpty(Lines);
        Assert.DoesNotContain('\u001b', _text.ToString());
        Assert.All(Lines, line => Assert.True(Width(line) <= width, $"{Width(line)} columns: {line}"));
    }

    /// <summary>Columns that a terminal needs: a Chinese character takes two.</summary>
    public static int Width(string line) => line.TrimEnd().Sum(c => c is >= '\u2e80' and <= '\uffe6' ? 2 : 1);

    public void Dispose() => _text.Dispose();
}
