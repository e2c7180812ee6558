using System.Security.Cryptography;
using System.Text;

namespace LowIncomeMonitor.Platform.Database;

/// <summary>One numbered SQL file of a module.</summary>
/// <param name="Number">Its place in the order over all modules.</param>
/// <param name="Name">File name without the number and the ending.</param>
/// <param name="Module">The module that owns it.</param>
/// <param name="Sql">The text, with line ends normalised.</param>
public sealed record MigrationScript(int Number, string Name, string Module, string Sql)
{
    /// <summary>SHA-256 of the text; an applied file whose hash changes is refused.</summary>
    public byte[] Hash { get; } = SHA256.HashData(Encoding.UTF8.GetBytes(Sql));

    /// <summary>The file name, for messages.</summary>
    public override string ToString() => $"{Number:D4}_{Name}.sql ({Module})";
}
