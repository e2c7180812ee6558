using System.Globalization;
using System.Text.Json;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Host.Demo;

/// <summary>A folder with a county's files, as the simulator or a bureau's export wrote them.</summary>
/// <param name="Folder">The folder.</param>
internal sealed record CountyFiles(string Folder)
{
    public string Roster => Path.Combine(Folder, "roster.csv");

    public string Truth => Path.Combine(Folder, "truth.csv");

    /// <summary>Written last, so that its presence says the folder is complete.</summary>
    public string Card => Path.Combine(Folder, "county.json");

    public bool IsComplete => File.Exists(Card);

    /// <exception cref="Commands.CommandFailedException">The folder holds no complete county.</exception>
    public static CountyFiles Complete(string folder) => new CountyFiles(Path.GetFullPath(folder)) is { IsComplete: true } files
        ? files
        : throw new Commands.CommandFailedException("The folder holds no complete county: county.json is missing. Make one with ./monitor simulate --out DIR --people N.");

    public string Registry(string source) => Path.Combine(Folder, $"{source}.csv");

    /// <summary>The day for which the county is judged.</summary>
    public async Task<DateOnly> AsOfAsync(CancellationToken cancellationToken)
    {
        using var card = await ReadCardAsync(cancellationToken);
        return DateOnly.ParseExact(
            card.RootElement.GetProperty("as_of").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>What is fed here besides the roster: what the card lists, in the order of <see cref="Sources.Feeds"/>.</summary>
    public async Task<IReadOnlyList<string>> FeedsAsync(CancellationToken cancellationToken)
    {
        using var card = await ReadCardAsync(cancellationToken);
        var listed = card.RootElement.GetProperty("files");
        return [.. Sources.Feeds.Where(source => listed.TryGetProperty(source, out _))];
    }

    private async Task<JsonDocument> ReadCardAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Card);
        return await JsonDocument.ParseAsync(file, cancellationToken: cancellationToken);
    }
}
