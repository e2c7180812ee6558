using System.Globalization;

namespace LowIncomeMonitor.Api.Services;

/// <summary>Where a watch stream stands, as text that clients keep and give back.</summary>
/// <param name="After">Changes behind this sequence follow; null means begin with the present queue.</param>
internal readonly record struct WatchCursor(long? After)
{
    private const string Prefix = "after-";

    /// <summary>The cursor of everything that is sent before the present queue is complete.</summary>
    public static readonly WatchCursor Begin = new(null);

    /// <exception cref="FaultyRequestException">The text is no cursor of this service.</exception>
    public static WatchCursor Parse(string text)
    {
        if (text.Length == 0 || text == "begin")
            return Begin;
        if (text.StartsWith(Prefix, StringComparison.Ordinal)
            && long.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var after))
            return new WatchCursor(after);
        throw new FaultyRequestException("resume_after is not a cursor of this service; leave it empty to begin with the present queue.");
    }

    public override string ToString() =>
        After is { } after ? string.Create(CultureInfo.InvariantCulture, $"{Prefix}{after}") : "begin";
}
