namespace LowIncomeMonitor.Platform.Files;

/// <summary>Formats by file ending, and the words under which they are stored.</summary>
public static class FileFormats
{
    /// <exception cref="FileRefusedException">The ending is none of the accepted ones.</exception>
    public static FileFormat Of(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" => FileFormat.Csv,
        ".XLSX" => FileFormat.Xlsx,
        ".JSONL" => FileFormat.JsonLines,
        _ => throw new FileRefusedException("The file name must end in .csv, .xlsx or .jsonl."),
    };

    public static string Word(FileFormat format) => format switch
    {
        FileFormat.Csv => "csv",
        FileFormat.Xlsx => "xlsx",
        FileFormat.JsonLines => "jsonl",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public static FileFormat Parse(string word) => Of("." + word);
}
