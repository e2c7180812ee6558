using System.Security.Cryptography;
using System.Text;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.TestKit;

/// <summary>Keys for tests: the same ones in every run, so that tokens can be compared, and of no use elsewhere.</summary>
public static class TestKeys
{
    /// <summary>Keys that seal with the last of the ids and open with all of them.</summary>
    public static PrivacyKeys Create(params string[] sealIds)
    {
        string[] ids = sealIds.Length == 0 ? ["test"] : sealIds;
        return new PrivacyKeys(Derive("token"), ids.ToDictionary(id => id, id => Derive("seal " + id)), ids[^1]);
    }

    private static byte[] Derive(string name) => SHA256.HashData(Encoding.UTF8.GetBytes("low-income-monitor test " + name));
}
