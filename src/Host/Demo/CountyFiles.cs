using System.Globalization;
using System.Text.Json;

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

    public string Registry(string source) => Path.Combine(Folder, $"{source}.csv");

    /// <summary>The day for which the county is judged.</summary>
    public async Task<DateOnly> AsOfAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Card);
        using var card = await JsonDocument.ParseAsync(file, cancellationToken: cancellationToken);
        return DateOnly.ParseExact(
            card.RootElement.GetProperty("as_of").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
